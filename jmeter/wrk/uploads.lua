-- Uploads of one schedule PDF, each with other bytes (a comment behind the end of the file) and of one of many owners.
-- For wrk; uploads.sh calls it with PDF and COOKIES in the environment.
local function content(name)
  local file = assert(io.open(os.getenv(name), 'rb'))
  local all = file:read('*a')
  file:close()
  return all
end

local pdf, cookies = content('PDF'), {}
for cookie in content('COOKIES'):gmatch('[^\n]+') do
  cookies[#cookies + 1] = cookie
end
local before = '--part\r\nContent-Disposition: form-data; name="file"; filename="schedule.pdf"\r\nContent-Type: application/pdf\r\n\r\n'
local sent, refused = 0, {}

function init()
  math.randomseed(os.time())
end

function request()
  sent = sent + 1
  local headers = {
    ['Content-Type'] = 'multipart/form-data; boundary=part',
    ['Cookie'] = cookies[math.random(#cookies)],
  }
  local comment = string.format('\n%% %d %d', sent, math.random(2000000000))
  return wrk.format('POST', wrk.path .. 'api/uploads', headers, before .. pdf .. comment .. '\r\n--part--\r\n')
end

-- The first of each kind is shown; wrk counts them all.
function response(status)
  if status ~= 202 and not refused[status] then
    refused[status] = true
    print('refused with ' .. status)
  end
end
