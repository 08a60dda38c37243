package org.kaoyi.app.testreports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** What surefire has written of the tests of all modules (target/surefire-reports). */
public final class TestReports {
    private static final String BEGIN = "TEST-";
    private static final List<String> NOT_PASSED = List.of("failure", "error", "skipped");

    /** By the simple name of the class. */
    private final Map<String, Path> files = new HashMap<>();

    private TestReports() {}

    public static TestReports ofAllModules() throws IOException {
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
    public record Ended(int cases, int passed) {
        public boolean isHeld() {
            return cases > 0 && passed == cases;
        }
    }

    /** @param test class and method, as {@code PagesTest.name} */
    public Ended of(String test) throws IOException {
        String method = test.substring(test.indexOf('.') + 1);
        // With parameters the name goes on, with what they are.
        List<Element> cases = casesOf(test.substring(0, test.indexOf('.'))).stream()
                .filter(each -> each.getAttribute("name").matches(method + "([({\\[ ].*)?"))
                .toList();
        return new Ended(
                cases.size(), (int) cases.stream().filter(TestReports::isPassed).count());
    }

    /**
     * How often a class was run with some test passed: once for each server, where it takes one ({@code RelayTest[1]}, {@code RelayTest[2]}).
     *
     * @param name of the class, without its package
     */
    public int runsOf(String name) throws IOException {
        return (int) casesOf(name).stream()
                .filter(TestReports::isPassed)
                .map(each -> each.getAttribute("classname"))
                .distinct()
                .count();
    }

    private List<Element> casesOf(String name) throws IOException {
        Path file = files.get(name);
        if (file == null) {
            return List.of();
        }
        NodeList all = parsed(file).getElementsByTagName("testcase");
        return IntStream.range(0, all.getLength())
                .mapToObj(index -> (Element) all.item(index))
                .toList();
    }

    private static boolean isPassed(Element testcase) {
        return NOT_PASSED.stream()
                .allMatch(how -> testcase.getElementsByTagName(how).getLength() == 0);
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
