package org.upschedule.qr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Another library reads what was drawn. */
class QrCodeTest {

    private static final String ADDRESS =
            "webcal://timetables.up.example/schedule/feeds/0aQ1xkP2m3n4B5v6C7x8Z9l0K1j2H3g4F5d6S7a8P9o.ics";

    private static final Pattern SIZE = Pattern.compile("viewBox=\"0 0 (\\d+) (\\d+)\"");
    private static final Pattern LINE = Pattern.compile("M(\\d+) (\\d+)\\.5h(\\d+)");
    private static final int PIXELS = 4;
    private static final int LIGHT = 0xFFFFFF;

    @ParameterizedTest
    @ValueSource(strings = {ADDRESS, "x", "https://host/#join=ä&b"})
    void phoneReadsTheText(String text) throws ReaderException {
        assertThat(read(QrCode.svg(text))).isEqualTo(text);
    }

    @Test
    void longestTextIsReadAndALongerOneRefused() throws ReaderException {
        String longest = "a".repeat(500);

        assertThat(read(QrCode.svg(longest))).isEqualTo(longest);
        assertThatThrownBy(() -> QrCode.svg(longest + "a")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void groundIsLightAndReachesAroundTheCode() {
        String svg = QrCode.svg(ADDRESS);
        Matcher size = SIZE.matcher(svg);
        assertThat(size.find()).isTrue();
        int last = Integer.parseInt(size.group(1)) - 5;

        assertThat(svg).contains("<path fill=\"#fff\" d=\"M0 0h" + size.group(1));
        assertThat(LINE.matcher(svg).results()).isNotEmpty().allSatisfy(line -> {
            int x = number(line, 1);
            assertThat(x).isGreaterThanOrEqualTo(4);
            assertThat(x + number(line, 3) - 1).isLessThanOrEqualTo(last);
            assertThat(number(line, 2)).isBetween(4, last);
        });
    }

    @Test
    void addressTakesFewBytesAndNoStyle() {
        assertThat(QrCode.svg(ADDRESS)).hasSizeLessThan(6_000).doesNotContain("style", "href", ADDRESS);
    }

    private static String read(String svg) throws ReaderException {
        Matcher size = SIZE.matcher(svg);
        if (!size.find()) {
            throw NotFoundException.getNotFoundInstance();
        }
        int width = Integer.parseInt(size.group(1)) * PIXELS;
        int[] pixels = new int[width * width];
        Arrays.fill(pixels, LIGHT);
        LINE.matcher(svg).results().forEach(line -> {
            for (int row = 0; row < PIXELS; row++) {
                int from = (number(line, 2) * PIXELS + row) * width + number(line, 1) * PIXELS;
                Arrays.fill(pixels, from, from + number(line, 3) * PIXELS, 0);
            }
        });
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, width, pixels))))
                .getText();
    }

    private static int number(MatchResult line, int group) {
        return Integer.parseInt(line.group(group));
    }
}
