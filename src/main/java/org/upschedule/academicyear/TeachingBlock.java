package org.upschedule.academicyear;

/**
 * Days of a term that no recess interrupts.
 *
 * @param number counted from 1 within the term
 */
public record TeachingBlock(Term term, int number, DateRange dates) {}
