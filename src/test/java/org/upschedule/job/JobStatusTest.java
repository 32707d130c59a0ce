package org.upschedule.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class JobStatusTest {

    @Test
    void theseChangesAreAllowedAndNoOthers() {
        List<String> allowed = new ArrayList<>();
        for (JobStatus from : JobStatus.values()) {
            for (JobStatus to : JobStatus.values()) {
                if (from.mayBecome(to)) {
                    allowed.add(from + "->" + to);
                }
            }
        }

        assertThat(allowed)
                .containsExactlyInAnyOrder(
                        "QUEUED->PROCESSING",
                        "PROCESSING->QUEUED",
                        "PROCESSING->COMPLETED",
                        "PROCESSING->FAILED",
                        "FAILED->QUEUED");
    }
}
