/** Academic years: terms, teaching dates and public holidays, and the check of a schedule against them. Pure: no container, no database. */
package org.upschedule.academicyear;
