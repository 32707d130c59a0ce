/** Problems over HTTP (RFC 9457): every exception becomes one here. */
package org.upschedule.problem.web;
