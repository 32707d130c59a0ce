/** The audit trail over HTTP, for administrators. */
package org.upschedule.audit.web;
