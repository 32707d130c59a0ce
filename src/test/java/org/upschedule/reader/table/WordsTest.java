package org.upschedule.reader.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts of the page become words of the table. */
class WordsTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
            ligatures,                   O\uFB00ered | \uFB01nal | of\uFB02ine | O\uFB03ce | A\uFB04eck | \uFB05eel, Offered | final | offline | Office | Affleck | steel
            non-breaking and thin space, COS\u00A0214 | IT\u20094-4 | 08:30\u202F-\u200A09:20, COS 214 | IT 4-4 | 08:30 - 09:20
            full-width,                  \uFF23\uFF2F\uFF33\u3000\uFF12\uFF11\uFF14 | \uFF10\uFF18\uFF1A\uFF13\uFF10, COS 214 | 08:30
            letters and digits in bold,  \uD835\uDC07\uD835\uDC01 \uD835\uDFD2, HB 4
            Roman numeral,               Eng \u2162 7, Eng III 7
            hyphens,                     IT 4\u20114 | EMS 4\u2010152, IT 4-4 | EMS 4-152
            characters without width,    Con\u200Bsult\u2060 Dep\uFEFFart\u200Cment, Consult Department
            soft hyphen inside a word,   Un\u00ADfinal\u00ADised, Unfinalised
            soft hyphen for any hyphen,  IT 4\u00AD4 | Eng III \u00AD 7 | Sci\u00ADEnza | 12\u00ADNOV\u00AD2025, IT 4-4 | Eng III - 7 | Sci-Enza | 12-NOV-2025
            accent of its own,           Su\u0308d-Haus, S\u00FCd-Haus
            """)
    void formsOfTheSameAreResolved(String kind, String shown, String words) {
        assertThat(Words.normalised(shown)).isEqualTo(words);
        assertThat(Words.normalised(" \u2009" + shown + "\u00A0")).isEqualTo(words);
    }

    /** These say something else without their form: a room 2² is not a room 22. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Lab 1\u00BD", "N\u00BA 7 \u00AA", "Room 2\u00B2", "\u00B5-Lab", "Caf\u00E9 \u00B4 \u00A8",
                        "Aula\u2122 \u2026",
                "Hall \u2460", "A \u2013 B \u2014 C", "\u20AC 5", "\u02B0", "\u0394-Lab", "\uFFFD"
            })
    void whatHasAMeaningOfItsOwnStays(String venue) {
        assertThat(Words.normalised(venue)).isEqualTo(venue);
    }

    @Test
    void softHyphenAtTheEndOfALineIsNotPartOfTheWord() {
        assertThat(Words.joined(List.of(Words.normalised("Consult Depart\u00AD"), "ment")))
                .isEqualTo("Consult Department");
        assertThat(Words.joined(List.of(Words.normalised("Sci\u00AD"), "Enza"))).isEqualTo("Sci-Enza");
        assertThat(Words.joined(List.of(Words.normalised("IT 4\u00AD"), "4"))).isEqualTo("IT 4-4");
    }
}
