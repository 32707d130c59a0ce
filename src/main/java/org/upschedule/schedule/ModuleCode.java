package org.upschedule.schedule;

/**
 * What the university calls a module, such as {@code COS 214}, as the form writes it.
 *
 * @param code never blank
 */
public record ModuleCode(String code) implements Comparable<ModuleCode> {

    public ModuleCode {
        code = Text.required("module", code);
    }

    @Override
    public int compareTo(ModuleCode other) {
        return code.compareTo(other.code);
    }

    /** The code alone. */
    @Override
    public String toString() {
        return code;
    }
}
