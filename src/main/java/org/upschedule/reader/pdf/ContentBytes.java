package org.upschedule.reader.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/**
 * Unpacks the content of a page or form. A packed stream ends with a checksum of what was packed (RFC 1950, 2.2). PDFBox ignores
 * it and returns what it could unpack as if that were everything, so that rows would be missing and nobody would know.
 */
final class ContentBytes {

    /** The streams of one page are separated by white space (ISO 32000-1, 7.8.2). */
    private static final byte BETWEEN_STREAMS = '\n';

    private static final int BLOCK = 8192;

    private final ReadingBudget budget;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(4 * BLOCK);
    private final byte[] packed = new byte[BLOCK];
    private final byte[] block = new byte[BLOCK];
    private boolean damaged;

    ContentBytes(ReadingBudget budget) {
        this.budget = budget;
    }

    /** Whether one of the streams so far could not be unpacked completely. */
    boolean damaged() {
        return damaged;
    }

    /** @param contents a stream, or an array of them (ISO 32000-1, table 30); {@code null} is an empty page */
    byte[] of(COSBase contents) {
        bytes.reset();
        if (contents instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                add(array.getObject(i));
                bytes.write(BETWEEN_STREAMS);
            }
        } else if (contents != null) {
            add(contents);
        }
        return bytes.toByteArray();
    }

    private void add(COSBase content) {
        if (!(content instanceof COSStream stream)) {
            damaged = true;
            return;
        }
        try {
            if (isPlainFlate(stream)) {
                inflate(stream);
            } else {
                copy(stream);
            }
        } catch (IOException e) {
            damaged = true; // what came before the fault is kept
        }
    }

    private static boolean isPlainFlate(COSStream stream) {
        COSBase filter = stream.getFilters();
        if (filter instanceof COSArray array && array.size() == 1) {
            filter = array.getObject(0);
        }
        return COSName.FLATE_DECODE.equals(filter) && !stream.containsKey(COSName.DECODE_PARMS);
    }

    private void inflate(COSStream stream) throws IOException {
        Inflater inflater = new Inflater();
        try (InputStream in = stream.createRawInputStream()) {
            while (!inflater.finished()) {
                int count = inflater.inflate(block);
                write(count);
                if (count == 0 && !inflater.finished() && !feed(inflater, in)) {
                    damaged = true;
                    return;
                }
            }
        } catch (DataFormatException e) {
            damaged = true;
        } finally {
            inflater.end();
        }
    }

    /** @return false where there are no more bytes, or where the stream asks for a dictionary, which a PDF never has */
    private boolean feed(Inflater inflater, InputStream in) throws IOException {
        int count = inflater.needsInput() ? in.read(packed) : -1;
        if (count > 0) {
            inflater.setInput(packed, 0, count);
        }
        return count > 0;
    }

    private void copy(COSStream stream) throws IOException {
        try (InputStream in = stream.createInputStream()) {
            for (int count = in.read(block); count > 0; count = in.read(block)) {
                write(count);
            }
        }
    }

    private void write(int count) {
        budget.content(count);
        bytes.write(block, 0, count);
    }
}
