/** Finds the cheapest selection of one group of each part, by an exact search that knows only times and costs. */
package org.upschedule.planning.search;
