package org.upschedule.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.upschedule.schedule.ModuleCode;

class ModuleColoursTest {

    private static final List<ModuleCode> MODULES = Stream.of(
                    "COS 214", "COS 226", "COS 284", "STK 220", "WTW 285", "WTW 248", "FSK 116", "PHY 114")
            .map(ModuleCode::new)
            .toList();

    /** The values that CSS Color 4 gives the names. */
    private static final Map<String, Integer> RGB = Map.of(
            "royalblue", 0x4169e1,
            "orange", 0xffa500,
            "seagreen", 0x2e8b57,
            "mediumvioletred", 0xc71585,
            "skyblue", 0x87ceeb,
            "maroon", 0x800000,
            "khaki", 0xf0e68c,
            "black", 0x000000,
            "navy", 0x000080,
            "crimson", 0xdc143c);

    /** What remains of linear RGB (Machado, Oliveira and Fernandes 2009, severity 1). */
    enum Sight {
        ALL_CONES(1, 0, 0, 0, 1, 0, 0, 0, 1),
        PROTANOPIA(0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998),
        DEUTERANOPIA(0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881),
        TRITANOPIA(1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900);

        private final double[] matrix;

        Sight(double... matrix) {
            this.matrix = matrix;
        }

        double[] see(double[] rgb) {
            return IntStream.range(0, 3)
                    .mapToDouble(i -> IntStream.range(0, 3)
                            .mapToDouble(j -> matrix[3 * i + j] * rgb[j])
                            .sum())
                    .map(value -> Math.max(0, Math.min(1, value)))
                    .toArray();
        }
    }

    @ParameterizedTest
    @EnumSource(Sight.class)
    void coloursAreToldApart(Sight sight) {
        List<String> palette = ModuleColours.PALETTE;
        for (String one : palette) {
            for (String other : palette.subList(0, palette.indexOf(one))) {
                assertThat(difference(sight, one, other))
                        .as(one + " and " + other)
                        .isGreaterThan(19);
            }
        }
    }

    @Test
    void eachModuleHasItsOwnInAnyOrder() {
        List<ModuleCode> backwards = new ArrayList<>(MODULES);
        Collections.reverse(backwards);
        ModuleColours colours = new ModuleColours(MODULES, Map.of());

        assertThat(MODULES).extracting(colours::of).doesNotHaveDuplicates().doesNotContainNull();
        assertThat(MODULES)
                .extracting(new ModuleColours(backwards, Map.of())::of)
                .isEqualTo(colourList(colours));
    }

    @Test
    void moreModulesThanColoursShareThem() {
        List<ModuleCode> many = IntStream.range(100, 140)
                .mapToObj(i -> new ModuleCode("COS " + i))
                .toList();

        ModuleColours colours = new ModuleColours(many, Map.of());

        assertThat(many).extracting(colours::of).doesNotContainNull().containsAll(ModuleColours.PALETTE);
    }

    private static List<String> colourList(ModuleColours colours) {
        return MODULES.stream().map(colours::of).toList();
    }

    private static double difference(Sight sight, String one, String other) {
        double[] a = lab(sight.see(linear(RGB.get(one))));
        double[] b = lab(sight.see(linear(RGB.get(other))));
        return Math.sqrt(Math.pow(a[0] - b[0], 2) + Math.pow(a[1] - b[1], 2) + Math.pow(a[2] - b[2], 2));
    }

    private static double[] linear(int rgb) {
        return IntStream.of(rgb >> 16, rgb >> 8 & 0xff, rgb & 0xff)
                .mapToDouble(value -> value / 255.0)
                .map(value -> value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4))
                .toArray();
    }

    private static double[] lab(double[] rgb) {
        double x = f((0.4124 * rgb[0] + 0.3576 * rgb[1] + 0.1805 * rgb[2]) / 0.95047);
        double y = f(0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2]);
        double z = f((0.0193 * rgb[0] + 0.1192 * rgb[1] + 0.9505 * rgb[2]) / 1.08883);
        return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private static double f(double value) {
        return value > 0.008856 ? Math.cbrt(value) : 7.787 * value + 16.0 / 116;
    }
}
