/** Google Calendar over HTTP: what a student grants, sees and takes back. */
package org.upschedule.google.web;
