/** Who owns a job or a timetable: the holder of a signed cookie, made at the first call. */
package org.upschedule.owner;
