/** The WAR that was tested on Payara Micro, on a Payara Server that the scripts in {@code payara-config} have set up. */
package org.upschedule.server;
