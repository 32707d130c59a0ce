/** Load shedding over HTTP: who is refused by it, and how administrators begin and end it. */
package org.upschedule.shedding.web;
