/** What an administrator sees the product by: metrics and their document, alerts, dashboards. */
package org.upschedule.monitoring;
