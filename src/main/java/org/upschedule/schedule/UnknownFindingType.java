package org.upschedule.schedule;

/** The type of a stored finding that this version does not make. */
record UnknownFindingType(String code) implements FindingType {

    UnknownFindingType {
        code = Text.required("code", code);
    }
}
