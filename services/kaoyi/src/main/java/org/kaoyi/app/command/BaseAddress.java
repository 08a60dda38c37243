package org.kaoyi.app.command;

import java.net.URI;
import java.net.URISyntaxException;
import org.kaoyi.app.CannotProceed;

/** Where a ledger is published, as {@code --base} says it; what is put behind it must be an address that a browser can go to. */
final class BaseAddress {
    private BaseAddress() {}

    /**
     * Before identifiers, which follow at once: without a slash (or {@code #}) at the end the name of the machine and theirs would run together.
     *
     * @throws CannotProceed when it is no whole address of the web
     */
    static String beforeIdentifiers(String text) {
        String address = of(text, "https://archive.example/ledger/");
        if (!address.endsWith("/") && !address.endsWith("#")) {
            throw CannotProceed.usage(
                    "--base is put before identifiers as it is, so give it a slash at the end: %s/".formatted(address));
        }
        return address;
    }

    /**
     * Before the paths of pages, which begin with a slash.
     *
     * @throws CannotProceed when it is no whole address of the web
     */
    static String beforePaths(String text) {
        return of(text, "https://archive.example").replaceFirst("/+$", "");
    }

    private static String of(String text, String example) {
        String address = text.strip();
        try {
            URI uri = new URI(address);
            boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            if (web && uri.getHost() != null && uri.getRawQuery() == null && uri.getRawUserInfo() == null) {
                return address;
            }
        } catch (URISyntaxException e) {
            throw refused(text, example);
        }
        throw refused(text, example);
    }

    private static CannotProceed refused(String text, String example) {
        return CannotProceed.usage(
                "--base takes the whole address at which the ledger is published, such as %s, and not \"%s\"."
                        .formatted(example, text));
    }
}
