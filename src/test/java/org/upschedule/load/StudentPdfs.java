package org.upschedule.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.upschedule.drawing.Drawn;
import org.upschedule.run.TestData;

/** What the students of the plans send. */
final class StudentPdfs {

    private StudentPdfs() {}

    /** A folder with one drawn file of each kind. */
    static Path drawn() throws IOException {
        Path folder = Files.createDirectories(TestData.fresh("load-pdfs"));
        Files.write(folder.resolve("lectures.pdf"), Drawn.lectures("COS 214"));
        Files.write(folder.resolve("tests.pdf"), Drawn.tests("COS 214"));
        Files.write(folder.resolve("exams.pdf"), Drawn.exams("COS 214", "STK 220"));
        return folder;
    }
}
