package org.upschedule.load;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.upschedule.endtoend.Student;

/**
 * One upload after the other on a product that does nothing else: milliseconds from the request until a caller who asks again and again is
 * told that the file is read.
 */
record OneAtATime(int uploads, double median, double p95) {

    private static final int UPLOADS = 400;
    private static final int WARMING = 100;

    /** Fewer than an owner may send in an hour. */
    private static final int OF_ONE_OWNER = 5;

    private static final double MILLISECOND = 1e6;

    /** @param pdf a schedule PDF: a comment behind its end makes others of it */
    static OneAtATime measured(URI product, Path pdf) throws IOException {
        byte[] content = Files.readAllBytes(pdf);
        double[] took = IntStream.range(0, (WARMING + UPLOADS) / OF_ONE_OWNER)
                .mapToObj(owner -> new Student(product))
                .flatMapToDouble(
                        student -> IntStream.range(0, OF_ONE_OWNER).mapToDouble(i -> once(student, content, i)))
                .skip(WARMING)
                .sorted()
                .toArray();
        return new OneAtATime(took.length, took[took.length / 2], took[took.length * 95 / 100]);
    }

    private static double once(Student student, byte[] content, int number) {
        student.get("api/jobs"); // the cookie, and a connection
        byte[] comment = ("\n% " + number + " " + System.nanoTime()).getBytes(StandardCharsets.US_ASCII);
        byte[] other = Arrays.copyOf(content, content.length + comment.length);
        System.arraycopy(comment, 0, other, content.length, comment.length);
        long begin = System.nanoTime();
        String job = student.upload("schedule.pdf", other).id();
        String status;
        do {
            status = student.get("api/jobs/" + job).json().path("status").asText();
        } while (status.equals("QUEUED") || status.equals("PROCESSING"));
        if (!status.equals("COMPLETED")) {
            throw new IllegalStateException("The file became " + status);
        }
        return (System.nanoTime() - begin) / MILLISECOND;
    }

    /** For a document. */
    String text() {
        return CapacityReport.text("""
                ## One at a time

                %d uploads, one after the other, with nothing else: from the request until a caller who asks without a pause is told COMPLETED,
                median %.1f ms, p95 %.1f ms.

                """, uploads, median, p95);
    }
}
