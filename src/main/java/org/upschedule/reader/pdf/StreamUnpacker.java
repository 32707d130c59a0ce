package org.upschedule.reader.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.FilterFactory;
import org.apache.pdfbox.io.RandomAccessInputStream;

/**
 * Unpacks streams, one filter after the other, within the budget. Filters for images are not for text and are never applied: they make as
 * many pixels as a dictionary asks for (a stream of one byte took 88 s and 2 GB).
 */
final class StreamUnpacker {

    /** ISO 32000-1, table 6, and the short names of table 94. */
    private static final Set<COSName> FOR_TEXT = Set.of(
            COSName.FLATE_DECODE,
            COSName.FLATE_DECODE_ABBREVIATION,
            COSName.LZW_DECODE,
            COSName.LZW_DECODE_ABBREVIATION,
            COSName.ASCII85_DECODE,
            COSName.ASCII85_DECODE_ABBREVIATION,
            COSName.ASCII_HEX_DECODE,
            COSName.ASCII_HEX_DECODE_ABBREVIATION,
            COSName.RUN_LENGTH_DECODE,
            COSName.RUN_LENGTH_DECODE_ABBREVIATION,
            COSName.CRYPT);

    private static final int BLOCK = 8192;

    private final ReadingBudget budget;
    private boolean damaged;

    StreamUnpacker(ReadingBudget budget) {
        this.budget = budget;
    }

    /** Whether one of the streams so far could not be unpacked completely. */
    boolean damaged() {
        return damaged;
    }

    /** What a page or form shows. What came before a fault in it is kept. */
    byte[] content(COSStream stream) {
        return unpacked(stream, budget::content);
    }

    /** Any other stream, such as one of a font. */
    byte[] unpacked(COSStream stream) {
        return unpacked(stream, budget::unpacked);
    }

    /** @param count is told how many bytes the last filter has made */
    private byte[] unpacked(COSStream stream, IntConsumer count) {
        List<COSName> filters = filters(stream);
        byte[] bytes = {};
        for (int i = 0; i < Math.max(1, filters.size()); i++) {
            Unpacked out = new Unpacked(i < filters.size() - 1 ? budget::unpacked : count);
            try (InputStream in = i == 0
                    ? stream.createRawInputStream()
                    : new RandomAccessInputStream(GuardedSource.of(bytes, budget))) {
                if (filters.isEmpty()) {
                    in.transferTo(out);
                } else if (isPlainFlate(filters.get(i), stream)) {
                    inflate(in, out);
                } else {
                    FilterFactory.INSTANCE.getFilter(filters.get(i)).decode(in, out, stream, i);
                }
            } catch (IOException e) {
                damaged = true;
            }
            bytes = out.toByteArray();
        }
        return bytes;
    }

    private List<COSName> filters(COSStream stream) {
        COSBase filters = stream.getFilters();
        List<COSName> names = new ArrayList<>();
        if (filters instanceof COSName name) {
            names.add(name);
        } else if (filters instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                if (array.getObject(i) instanceof COSName name) {
                    names.add(name);
                }
            }
        }
        if (!FOR_TEXT.containsAll(names)) {
            throw budget.spentOnPictures();
        }
        return names;
    }

    private static boolean isPlainFlate(COSName filter, COSStream stream) {
        return (filter.equals(COSName.FLATE_DECODE) || filter.equals(COSName.FLATE_DECODE_ABBREVIATION))
                && !stream.containsKey(COSName.DECODE_PARMS)
                && !stream.containsKey(COSName.DP);
    }

    /**
     * A packed stream ends with a checksum of what was packed (RFC 1950, 2.2). PDFBox ignores it and returns what it could unpack as if
     * that were everything, so that rows would be missing and nobody would know.
     */
    private void inflate(InputStream in, Unpacked out) throws IOException {
        Inflater inflater = new Inflater();
        byte[] packed = new byte[Math.max(1, Math.min(BLOCK, in.available()))];
        try {
            while (!inflater.finished()) {
                int count = out.inflate(inflater);
                if (count == 0 && !inflater.finished() && !feed(inflater, in, packed)) {
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
    private static boolean feed(Inflater inflater, InputStream in, byte[] packed) throws IOException {
        int count = inflater.needsInput() ? in.read(packed) : -1;
        if (count > 0) {
            inflater.setInput(packed, 0, count);
        }
        return count > 0;
    }

    /** Counts what a filter makes. */
    private static final class Unpacked extends ByteArrayOutputStream {

        private final IntConsumer counter;

        Unpacked(IntConsumer counter) {
            super(BLOCK);
            this.counter = counter;
        }

        /** Inflates a block straight into this: its own buffers made 48 KB for each stream, and a copy. */
        int inflate(Inflater inflater) throws DataFormatException {
            if (count + BLOCK > buf.length) {
                buf = Arrays.copyOf(buf, 2 * buf.length);
            }
            int made = inflater.inflate(buf, count, BLOCK);
            counter.accept(made);
            count += made;
            return made;
        }

        @Override
        public void write(int one) {
            counter.accept(1);
            super.write(one);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            counter.accept(length);
            super.write(bytes, offset, length);
        }
    }
}
