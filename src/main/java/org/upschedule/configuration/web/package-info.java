/** The settings in force over HTTP, for administrators. */
package org.upschedule.configuration.web;
