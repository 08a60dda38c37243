package org.kaoyi.readingroom.pages;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.kaoyi.readingroom.PagesServed;
import org.kaoyi.readingroom.ReadingRoom;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Pages of an archive whose every word is markup, and a browser that reads them. */
@PagesServed
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class HostilePages {
    @Autowired
    ReadingRoom room;

    @LocalServerPort
    int port;

    final PlainBrowser browser = new PlainBrowser(() -> port);

    @BeforeAll
    void anArchiveFullOfMarkup() {
        new HostileArchive(room).fill();
    }
}
