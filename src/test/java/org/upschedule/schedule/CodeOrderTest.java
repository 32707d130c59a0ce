package org.upschedule.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CodeOrderTest {

    @Test
    void codesAreOrderedAsPeopleCount() {
        List<String> ordered =
                List.of("", "7", "012", "G", "G1", "G01", "G2", "G51", "G99", "G101", "G101a", "P01", "PT1");
        for (int seed = 0; seed < 20; seed++) {
            List<String> codes = new ArrayList<>(ordered);
            Collections.shuffle(codes, new Random(seed));
            codes.sort(CodeOrder.INSTANCE);

            assertThat(codes).containsExactlyInAnyOrderElementsOf(ordered);
            assertThat(codes.subList(6, 13)).isEqualTo(ordered.subList(6, 13));
            assertThat(codes.subList(0, 4)).isEqualTo(ordered.subList(0, 4));
        }
    }

    @Test
    void onlyTheSameCodesAreEqual() {
        assertThat(CodeOrder.INSTANCE.compare("G01", "G1")).isNotZero();
        assertThat(CodeOrder.INSTANCE.compare("G01", "G01")).isZero();
        assertThat(CodeOrder.INSTANCE.compare("G" + "9".repeat(40), "G1" + "0".repeat(40)))
                .isNegative();
    }
}
