package org.kaoyi.recording.importing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.xssf.eventusermodel.XSSFReader;

/** The texts of a workbook, which its cells name by number: in a temporary file, those used last in memory. */
final class SharedTexts implements AutoCloseable {
    /** Sheets repeat sigla and questions within some rows. */
    private static final int KEPT = 2_000;

    private final Path spool;
    private final RandomAccessFile texts;
    private long[] ends = new long[1_024];
    private int count;
    private final Map<Integer, String> kept = new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, String> eldest) {
            return size() > KEPT;
        }
    };

    private SharedTexts(Path spool) throws IOException {
        this.spool = spool;
        this.texts = new RandomAccessFile(spool.toFile(), "r");
    }

    static SharedTexts of(XSSFReader reader) throws IOException, InvalidFormatException, XMLStreamException {
        SharedTexts shared = new SharedTexts(Files.createTempFile("kaoyi-sheet", ".texts"));
        try (InputStream in = reader.getSharedStringsData()) {
            if (in != null) {
                shared.spool(in);
            }
            return shared;
        } catch (IOException | XMLStreamException | RuntimeException e) {
            shared.close();
            throw e;
        }
    }

    private void spool(InputStream in) throws IOException, XMLStreamException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(spool))) {
            XMLStreamReader xml = SheetXml.reader(in);
            long end = 0;
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("si")) {
                    byte[] text = SheetParser.textOf(xml, "si").getBytes(UTF_8);
                    out.write(text);
                    end += text.length;
                    add(end);
                }
            }
        }
    }

    private void add(long end) {
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, 2 * count);
        }
        ends[count++] = end;
    }

    /** @throws IndexOutOfBoundsException when there is none of that number */
    String text(int number) throws IOException {
        if (number < 0 || number >= count) {
            throw new IndexOutOfBoundsException("a cell names a text that the workbook does not have");
        }
        String found = kept.get(number);
        if (found == null) {
            long start = number == 0 ? 0 : ends[number - 1];
            byte[] bytes = new byte[Math.toIntExact(ends[number] - start)];
            texts.seek(start);
            texts.readFully(bytes);
            found = new String(bytes, UTF_8);
            kept.put(number, found);
        }
        return found;
    }

    @Override
    public void close() throws IOException {
        texts.close();
        Files.deleteIfExists(spool);
    }
}
