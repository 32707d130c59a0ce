package org.upschedule.calendar;

/**
 * Days of a term that no recess interrupts.
 *
 * @param number counted from 1 within the term
 */
record TeachingBlock(Term term, int number, DateRange dates) {}
