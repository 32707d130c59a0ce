package org.upschedule.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.upschedule.drawing.Drawn;
import org.upschedule.drawing.DrawnSchedule;
import org.upschedule.drawing.RawPdf;

/** Writes the files that the fuzzer begins with: one of each kind, and a small one that is not packed. */
public final class Seeds {

    private Seeds() {}

    /** @param arguments the folder to write to */
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        DrawnSchedule cut = DrawnSchedule.lectures().linesOnPage(3);
        Drawn.addLectures(cut, "COS 214");
        Drawn.addPractical(cut, "COS 226");
        Files.write(folder.resolve("lectures.pdf"), cut.pdf());
        Files.write(folder.resolve("tests.pdf"), Drawn.tests("STK 220"));
        Files.write(folder.resolve("exams.pdf"), Drawn.exams("WTW 285"));
        Files.write(
                folder.resolve("plain.pdf"),
                RawPdf.withPage("BT /F1 20 Tf 36 540 Td (Exams) Tj ET 36 20 .5 500 re f 36 20 700 .5 re f")
                        .pdf());
    }
}
