package org.upschedule.endtoend;

import org.upschedule.drawing.Drawn;

/** A job that has failed through a fault of the service, as its row says. */
final class FailedJob {

    private FailedJob() {}

    /** @return its id */
    static String of(TestProduct product, Student student, String module, String reason) {
        String job = student.read("exams.pdf", Drawn.exams(module));
        product.change("DELETE FROM job_schedule WHERE job_id = '" + job + "'");
        product.change(
                "UPDATE job SET status = 'FAILED', kind = NULL, attempts = 3, problem_type = 'urn:upschedule:problem:"
                        + reason + "', problem_detail = 'It took too long.' WHERE id = '" + job + "'");
        return job;
    }
}
