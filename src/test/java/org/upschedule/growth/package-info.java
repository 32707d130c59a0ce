/** What the product's statements cost with little and with much in the database. */
package org.upschedule.growth;
