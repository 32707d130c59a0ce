/** The way in: a PDF is checked at the gate and accepted as a job. */
package org.upschedule.upload;
