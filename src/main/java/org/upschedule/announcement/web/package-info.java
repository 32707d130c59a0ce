/** Announcements over HTTP: everybody reads them, administrators make them. */
package org.upschedule.announcement.web;
