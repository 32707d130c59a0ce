/** Messages to the broker, written in the transaction that makes them necessary and sent after its commit. */
package org.upschedule.job.outbox;
