/** When the rounds end. */
package org.upschedule.rounds.web;
