/** Layouts of the university's forms that the reader did not know, for administrators. */
package org.upschedule.form;
