package org.kaoyi.app.attacks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** What surefire has written of the tests of all modules (target/surefire-reports). */
final class TestReports {
    private static final String BEGIN = "TEST-";
    private static final List<String> NOT_PASSED = List.of("failure", "error", "skipped");

    /** By the simple name of the class. */
    private final Map<String, Path> files = new HashMap<>();

    private TestReports() {}

    static TestReports ofAllModules() throws IOException {
        TestReports found = new TestReports();
        try (Stream<Path> modules = Files.list(Path.of(".."))) {
            for (Path module : modules.toList()) {
                found.add(module);
            }
        }
        return found;
    }

    /** Only those that were written after the classes of which they speak. */
    private void add(Path module) throws IOException {
        Path reports = module.resolve("target/surefire-reports");
        if (!Files.isDirectory(reports)) {
            return;
        }
        FileTime built = newest(module.resolve("target/classes"));
        try (Stream<Path> all = Files.list(reports)) {
            for (Path file : all.toList()) {
                String name = file.getFileName().toString();
                if (name.startsWith(BEGIN)
                        && name.endsWith(".xml")
                        && Files.getLastModifiedTime(file).compareTo(built) >= 0) {
                    String type = name.substring(BEGIN.length(), name.length() - ".xml".length());
                    files.put(type.substring(type.lastIndexOf('.') + 1), file);
                }
            }
        }
    }

    private static FileTime newest(Path classes) throws IOException {
        try (Stream<Path> all = Files.walk(classes)) {
            return all.filter(file -> file.toString().endsWith(".class"))
                    .map(TestReports::modified)
                    .max(Comparator.naturalOrder())
                    .orElse(FileTime.fromMillis(0));
        }
    }

    private static FileTime modified(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            return FileTime.fromMillis(Long.MAX_VALUE);
        }
    }

    /**
     * How a test ended.
     *
     * @param cases that it had; several where it has parameters
     * @param passed of them
     */
    record Ended(int cases, int passed) {
        boolean isHeld() {
            return cases > 0 && passed == cases;
        }
    }

    /** @param test class and method, as {@code PagesTest.name} */
    Ended of(String test) throws IOException {
        Path file = files.get(test.substring(0, test.indexOf('.')));
        String method = test.substring(test.indexOf('.') + 1);
        int cases = 0;
        int passed = 0;
        if (file != null) {
            NodeList all = parsed(file).getElementsByTagName("testcase");
            for (int i = 0; i < all.getLength(); i++) {
                Element each = (Element) all.item(i);
                // With parameters the name goes on, with what they are.
                if (each.getAttribute("name").matches(method + "([({\\[ ].*)?")) {
                    cases++;
                    passed += NOT_PASSED.stream()
                                    .allMatch(how ->
                                            each.getElementsByTagName(how).getLength() == 0)
                            ? 1
                            : 0;
                }
            }
        }
        return new Ended(cases, passed);
    }

    private static Element parsed(Path file) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            return factory.newDocumentBuilder().parse(file.toFile()).getDocumentElement();
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(file + " is no report", e);
        }
    }
}
