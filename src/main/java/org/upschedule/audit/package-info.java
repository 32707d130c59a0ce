/** What administrators did, kept for a year. */
package org.upschedule.audit;
