#!/usr/bin/env bash
# Keeps one comment per stack on a pull request of GitHub or a merge request of GitLab:
#   keep-comment.sh NUMBER FILE
# FILE is what `apig-report --markdown` wrote. Its hidden first line tells the comment of one stack from those of
# others: the comment that begins with it is edited, otherwise a new one is written.
#
# GitHub: gh with GH_TOKEN; GITHUB_REPOSITORY; COMMENT_AUTHOR, whose comments may be edited (the workflow's own token
#         writes as github-actions[bot]).
# GitLab: curl with REPORT_TOKEN (scope api); CI_API_V4_URL and CI_PROJECT_ID, which the runner sets.
set -euo pipefail

number=$1 file=$2
marker=$(head -n 1 "$file")
if [[ $marker != '<!-- apig-report: '*' -->' ]]; then
  echo "keep-comment.sh: $file does not begin with the marker of apig-report." >&2
  exit 2
fi
export marker

body() { jq --null-input --rawfile body "$file" '{body: $body}'; }

github() {
  export author=${COMMENT_AUTHOR:-github-actions[bot]}
  local comments="repos/$GITHUB_REPOSITORY/issues/$number/comments" ids
  # Anyone may write the marker into a comment, and a token that may edit ours may edit theirs.
  # An answer that fails must not look like an empty one, or the comment would be written twice.
  ids=$(gh api --paginate "$comments?per_page=100" \
    --jq '.[] | select(.user.login == env.author and (.body | startswith(env.marker))) | .id')
  if [[ -n $ids ]]; then
    body | gh api --silent --method PATCH "repos/$GITHUB_REPOSITORY/issues/comments/${ids%%$'\n'*}" --input -
  else
    body | gh api --silent --method POST "$comments" --input -
  fi
}

# The token goes through standard input, where no other process can read it.
gitlab_api() {
  curl --fail --silent --show-error --header @- --header 'Content-Type: application/json' "$@" \
    <<<"PRIVATE-TOKEN: $REPORT_TOKEN"
}

gitlab() {
  local notes="$CI_API_V4_URL/projects/$CI_PROJECT_ID/merge_requests/$number/notes" page=1 found id answer
  answer=$(gitlab_api "$CI_API_V4_URL/user")
  me=$(jq .id <<<"$answer")
  export me
  while :; do
    found=$(gitlab_api "$notes?per_page=100&page=$page&sort=asc")
    id=$(jq -r '[.[] | select(.author.id == (env.me | tonumber) and (.body | startswith(env.marker))) | .id][0] // empty' <<<"$found")
    [[ -n $id || $found == '[]' ]] && break
    page=$((page + 1))
  done
  if [[ -n $id ]]; then
    gitlab_api --output /dev/null --request PUT "$notes/$id" --data "@$request"
  else
    gitlab_api --output /dev/null --request POST "$notes" --data "@$request"
  fi
}

if [[ -n ${CI_API_V4_URL:-} ]]; then
  request=$(mktemp)
  trap 'rm -f "$request"' EXIT
  body >"$request"
  gitlab
else
  github
fi
