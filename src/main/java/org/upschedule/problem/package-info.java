/** Errors as the caller sees them: RFC 9457 problem details with stable types. */
package org.upschedule.problem;
