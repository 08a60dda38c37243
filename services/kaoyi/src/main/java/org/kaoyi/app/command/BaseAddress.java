package org.kaoyi.app.command;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kaoyi.app.CannotProceed;

/** Where a ledger is published, as {@code --base} says it; what is put behind it must be an address that a browser can go to. */
final class BaseAddress {
    /** Names that need no machine, as exports have them where no base is given. */
    private static final String URN = "urn:";

    private static final Pattern PORT = Pattern.compile(":(\\d{1,9})$");
    private static final int PORT_MOST = 65_535;

    private BaseAddress() {}

    /**
     * Before identifiers, which follow at once: without a slash (or {@code #}) at the end the name of the machine and theirs would run together.
     *
     * @throws CannotProceed when it is neither a whole address of the web nor a URN
     */
    static String beforeIdentifiers(String text) {
        String address = text.strip().startsWith(URN) ? text.strip() : of(text, "https://archive.example/ledger/");
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
            String machine = uri.getRawAuthority();
            if (web && machine != null && !machine.contains("@") && isPort(machine) && uri.getRawQuery() == null) {
                return address;
            }
        } catch (URISyntaxException e) {
            throw refused(text, example);
        }
        throw refused(text, example);
    }

    /** Java knows no host with letters of other scripts or a line below, which browsers do: so the machine is not asked for by name. */
    private static boolean isPort(String machine) {
        Matcher port = PORT.matcher(machine);
        return !machine.startsWith(":") && (!port.find() || Integer.parseInt(port.group(1)) <= PORT_MOST);
    }

    private static CannotProceed refused(String text, String example) {
        return CannotProceed.usage(
                "--base takes the whole address at which the ledger is published, such as %s, and not \"%s\"."
                        .formatted(example, text));
    }
}
