package org.upschedule.drawing;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** A PDF written object by object, so that each may be as wrong as a test wants. Object 1 is the catalog. */
public final class RawPdf {

    private static final int BLOCK = 1 << 16;

    private final List<byte[]> objects = new ArrayList<>();
    private String trailer = "";

    /** A document with one page, whose content is object 4; object 3 is the page. */
    public static RawPdf withPage(byte[] contentObject) {
        return new RawPdf()
                .object("<</Type/Catalog/Pages 2 0 R>>")
                .object("<</Type/Pages/Kids[3 0 R]/Count 1>>")
                .object("<</Type/Page/Parent 2 0 R/MediaBox[0 0 842 595]/Contents 4 0 R"
                        + "/Resources<</Font<</F1 5 0 R>>/XObject<</X 6 0 R>>>>>>")
                .object(contentObject)
                .object("<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>");
    }

    public static RawPdf withPage(String content) {
        return withPage(stream("", bytes(content)));
    }

    /** Objects are numbered from 1 in the order in which they are added. */
    public RawPdf object(String body) {
        return object(bytes(body));
    }

    public RawPdf object(byte[] body) {
        objects.add(body);
        return this;
    }

    /** More entries of the trailer. */
    public RawPdf trailer(String entries) {
        trailer = entries;
        return this;
    }

    public byte[] pdf() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<Integer> offsets = new ArrayList<>();
        out.writeBytes(bytes("%PDF-1.6\n"));
        for (int i = 0; i < objects.size(); i++) {
            offsets.add(out.size());
            out.writeBytes(bytes((i + 1) + " 0 obj\n"));
            out.writeBytes(objects.get(i));
            out.writeBytes(bytes("\nendobj\n"));
        }
        int xref = out.size();
        StringBuilder table = new StringBuilder("xref\n0 " + (offsets.size() + 1) + "\n0000000000 65535 f \n");
        offsets.forEach(offset -> table.append(String.format("%010d 00000 n \n", offset)));
        table.append("trailer\n<</Root 1 0 R/Size ").append(offsets.size() + 1).append(trailer);
        table.append(">>\nstartxref\n").append(xref).append("\n%%EOF\n");
        out.writeBytes(bytes(table.toString()));
        return out.toByteArray();
    }

    /** The body of a stream object. */
    public static byte[] stream(String entries, byte[] data) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(bytes("<</Length " + data.length + entries + ">>\nstream\n"));
        out.writeBytes(data);
        out.writeBytes(bytes("\nendstream"));
        return out.toByteArray();
    }

    public static byte[] deflated(byte[] data) {
        return deflated(data, 1);
    }

    /** The data so many times, packed: about 1 : 1000 where it is all the same. */
    public static byte[] deflated(byte[] data, int times) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater =
                new DeflaterOutputStream(out, new Deflater(Deflater.BEST_COMPRESSION), BLOCK)) {
            for (int i = 0; i < times; i++) {
                deflater.write(data);
            }
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
