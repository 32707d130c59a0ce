package org.upschedule.reader.pdf;

import java.io.ByteArrayOutputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSStream;

/** Gets the content of a page or form. */
final class ContentBytes {

    /** The streams of one page are separated by white space (ISO 32000-1, 7.8.2). */
    private static final byte BETWEEN_STREAMS = '\n';

    private final StreamUnpacker unpacker;
    private boolean damaged;

    ContentBytes(ReadingBudget budget) {
        unpacker = new StreamUnpacker(budget);
    }

    /** Whether one of the streams so far could not be unpacked completely. */
    boolean damaged() {
        return damaged || unpacker.damaged();
    }

    /** @param contents a stream, or an array of them (ISO 32000-1, table 30); {@code null} is an empty page */
    byte[] of(COSBase contents) {
        if (!(contents instanceof COSArray array)) {
            return contents == null ? new byte[0] : one(contents);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < array.size(); i++) {
            bytes.writeBytes(one(array.getObject(i)));
            bytes.write(BETWEEN_STREAMS);
        }
        return bytes.toByteArray();
    }

    private byte[] one(COSBase content) {
        if (content instanceof COSStream stream) {
            return unpacker.content(stream);
        }
        damaged = true;
        return new byte[0];
    }
}
