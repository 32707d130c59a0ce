/** Statistics over HTTP, for administrators. */
package org.upschedule.statistics.web;
