/** Limits over HTTP: each answer says what is left, and who asks too often is told when to try again. */
package org.upschedule.limits.web;
