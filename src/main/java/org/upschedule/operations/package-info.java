/** What keeps the product running and lets an operator see it: start, timers, retention, health, metrics. */
package org.upschedule.operations;
