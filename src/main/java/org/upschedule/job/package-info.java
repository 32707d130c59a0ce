/** A job is one uploaded PDF on its way to a schedule: its states, who may change them, and how it is asked for. */
package org.upschedule.job;
