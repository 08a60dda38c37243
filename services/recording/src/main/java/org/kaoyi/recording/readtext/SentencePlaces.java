package org.kaoyi.recording.readtext;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.openxml4j.opc.PackagePart;

/**
 * Where the sentences of a DOCX begin and end, in characters of its paragraphs as {@link WordStory} reads them.
 *
 * @param byPlace by the place of the paragraph among all of the part, in order
 */
record SentencePlaces(Map<Integer, List<Place>> byPlace) {
    /**
     * One sentence.
     *
     * @param from its first character
     * @param to behind its last one
     * @param number of the sentence, from 0
     */
    record Place(int from, int to, int number) {}

    List<Place> of(int paragraph) {
        return byPlace.getOrDefault(paragraph, List.of());
    }

    /** @throws IllegalStateException where the part does not hold the sentences, so that it was changed since they were read */
    static SentencePlaces of(PackagePart main, ReadText read) throws IOException, XMLStreamException {
        WordStory story = new WordStory(Map.of());
        try (InputStream in = main.getInputStream()) {
            story.read(in);
        }
        Map<Integer, List<Place>> places = new HashMap<>();
        int paragraph = 0;
        int from = 0;
        for (int i = 0; i < read.statements().size(); i++) {
            ReadText.ReadStatement it = read.statements().get(i);
            from = it.paragraph() == paragraph ? from : 0;
            paragraph = it.paragraph();
            if (paragraph > story.paragraphs().size()) {
                throw changed();
            }
            String words = story.paragraphs().get(paragraph - 1).words();
            int kept = Citations.takeFrom(Paragraph.of(words)).words().indexOf(it.words(), from);
            if (kept < 0) {
                throw changed();
            }
            from = kept + it.words().length();
            places.computeIfAbsent(story.places().get(paragraph - 1), unused -> new ArrayList<>())
                    .add(new Place(Citations.placeBefore(words, kept), Citations.placeBefore(words, from - 1) + 1, i));
        }
        return new SentencePlaces(places);
    }

    private static IllegalStateException changed() {
        return new IllegalStateException("the document does not hold the sentences that were read from it");
    }
}
