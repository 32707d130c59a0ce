/** Unknown layouts over HTTP. */
package org.upschedule.form.web;
