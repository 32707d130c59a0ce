/** The packaged WAR on Payara Micro with real servers, used over HTTP as a student, an operator or bad luck would. */
package org.upschedule.endtoend;
