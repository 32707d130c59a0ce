/** Recurring work: what a round is, and the runner of all of them. */
package org.upschedule.rounds;
