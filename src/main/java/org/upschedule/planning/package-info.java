/** Proposes which groups of their modules a student should take, and says why they clash where no groups fit together. */
package org.upschedule.planning;
