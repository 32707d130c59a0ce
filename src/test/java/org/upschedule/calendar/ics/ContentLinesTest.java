package org.upschedule.calendar.ics;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentLinesTest {

    /** Of one, two, three and four octets. */
    private static final int[][] RANGES = {{0x20, 0x7e}, {0xa0, 0x7ff}, {0x800, 0xd7ff}, {0x10000, 0x10ffff}};

    @Test
    void foldedLinesAreShortWholeAndUnfoldToTheSame() {
        Random random = new Random(5545);
        for (int i = 0; i < 2000; i++) {
            String line = line(random);

            String folded = ContentLines.fold(line);

            assertThat(folded.replace("\r\n ", "")).isEqualTo(line);
            for (String part : folded.split("\r\n", -1)) {
                byte[] octets = part.getBytes(StandardCharsets.UTF_8);
                assertThat(octets.length).isLessThanOrEqualTo(75);
                assertThat(new String(octets, StandardCharsets.UTF_8)).isEqualTo(part);
            }
        }
    }

    @Test
    void foldsAtSeventyFiveOctetsAndNotBefore() {
        assertThat(ContentLines.fold("x".repeat(75))).doesNotContain("\r\n");
        assertThat(ContentLines.fold("x".repeat(76))).isEqualTo("x".repeat(75) + "\r\n x");
        assertThat(ContentLines.fold("x".repeat(73) + "€")).isEqualTo("x".repeat(73) + "\r\n €");
    }

    @Test
    void loneSurrogatesAreFoldedButNotWritten() {
        String lone = "\ud83d".repeat(100);

        assertThat(ContentLines.fold(lone).replace("\r\n ", "")).isEqualTo(lone);
        assertThat(ContentLines.escape("a" + lone + "b\udf93")).isEqualTo("ab");
        assertThat(ContentLines.escape("🎓")).isEqualTo("🎓");
    }

    @Test
    void textIsEscapedAndFreeOfControlCharacters() {
        assertThat(ContentLines.escape("a\\b;c,d\r\ne\rf\ng")).isEqualTo("a\\\\b\\;c\\,d\\ne\\nf\\ng");
        assertThat(ContentLines.escape("a\u0000b\u0007c\u007fd\u0085e\u009ff\tg\u2028h"))
                .isEqualTo("abcd\\nef\tg\\nh");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {"plain | plain", "a:b | \"a:b\"", "a;b | \"a;b\"", "say \"x\" | say ^'x^'", "2^3 | 2^^3"},
            delimiter = '|')
    void parametersAreQuotedWhereTheyMustBe(String value, String quoted) {
        assertThat(ContentLines.quote(value)).isEqualTo(quoted);
    }

    @Test
    void everyLineEndsInCrLf() {
        byte[] bytes = new ContentLines()
                .text("SUMMARY", "one; two")
                .texts("CATEGORIES", List.of("a,b", "c"))
                .line("DTSTART", "TZID", "Africa/Johannesburg", "20180205T083000")
                .bytes();

        assertThat(new String(bytes, StandardCharsets.UTF_8))
                .isEqualTo("SUMMARY:one\\; two\r\nCATEGORIES:a\\,b,c\r\n"
                        + "DTSTART;TZID=Africa/Johannesburg:20180205T083000\r\n");
    }

    private static String line(Random random) {
        StringBuilder line = new StringBuilder();
        int length = random.nextInt(300);
        for (int i = 0; i < length; i++) {
            int[] range = RANGES[random.nextInt(RANGES.length)];
            line.appendCodePoint(range[0] + random.nextInt(range[1] - range[0] + 1));
        }
        return line.toString();
    }
}
